-- Destroys what DoomedRows.sql chose, of the municipality $1. Claims and answers keep their totals for the other children: what goes is taken off, so that they
-- still add up with the lines that stay.
update claim
set submitted_cents = submitted_cents - (select cast(sum(l.amount_cents) as bigint) from doomed_line l where l.intake = claim.intake)
where intake in (select intake from doomed_line);

update claim_answer
set submitted_cents = submitted_cents - (select cast(sum(a.submitted_cents) as bigint) from doomed_answer a where a.intake = claim_answer.intake),
    granted_cents = case
        when refused_whole then granted_cents
        else granted_cents - (select cast(sum(a.granted_cents) as bigint) from doomed_answer a where a.intake = claim_answer.intake)
    end
where intake in (select intake from doomed_answer);

delete from refused_line
where municipality = $1
  and exists (
    select 1 from doomed_line l where l.provider = refused_line.provider and l.number = refused_line.claim and l.reference = refused_line.reference
  )
  and not exists (
    select 1
    from claim_line o
    left join doomed_child d on d.child = o.child
    where d.child is null and o.municipality = $1 and o.provider = refused_line.provider and o.claim = refused_line.claim and o.reference = refused_line.reference
  );

delete from request_answer
where municipality = $1
  and exists (
    select 1 from care_request r inner join doomed_child d on d.child = r.child
    where r.municipality = $1 and r.provider = request_answer.provider and r.reference = request_answer.reference
  )
  and not exists (
    select 1 from care_request r left join doomed_child d on d.child = r.child
    where d.child is null and r.municipality = $1 and r.provider = request_answer.provider and r.reference = request_answer.reference
  );

-- What a file says of its own rows, and all that a file says of which nothing stays.
delete from finding
where intake in (select intake from emptied_file)
   or exists (
    select 1 from judged_row j
    where j.goes and j.intake = finding.intake and j.line = finding.line
      and not exists (select 1 from judged_row o where not o.goes and o.intake = j.intake and o.line = j.line)
  );

delete from reply_code
where municipality = $1
  and (child in (select child from doomed_child) or (child is null and allocation in (select number from doomed_allocation))
    or (child is null and allocation is null and exists (select 1 from doomed_line l where l.provider = reply_code.provider and l.reference = reply_code.reference)));

delete from child_fact where municipality = $1 and child in (select child from doomed_child);

delete from allocation_version where municipality = $1 and child in (select child from doomed_child);

delete from delivery_start where municipality = $1 and child in (select child from doomed_child);

delete from delivery_stop where municipality = $1 and child in (select child from doomed_child);

delete from claim_line where municipality = $1 and child in (select child from doomed_child);

delete from care_request where municipality = $1 and child in (select child from doomed_child);

delete from granted_request where municipality = $1 and child in (select child from doomed_child);

delete from residence where municipality = $1 and child in (select child from doomed_child);

delete from responsibility where municipality = $1 and child in (select child from doomed_child);

delete from referral where municipality = $1 and allocation in (select number from doomed_allocation);

delete from reassessment where municipality = $1 and allocation in (select number from doomed_allocation);

-- Work that rested on these rows is worked out again.
delete from kept_work where municipality = $1;

-- The name of a file may say whom it was about. Its number and hashes stay: it must not come in again.
update intake set file_name = 'vernietigd' where intake in (select intake from emptied_file);
