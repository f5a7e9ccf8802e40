-- The allocations that go.
select number from doomed_allocation order by number;
