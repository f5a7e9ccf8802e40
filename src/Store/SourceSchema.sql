-- The tables beside the messages, about access, contracts, books and means, as Schema.sql has the others. Rows are only ever added.
-- Every fact carries: intake (our sequence number), line (in the file), known (when it became known outside).

create table if not exists referral (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    allocation integer not null,
    referrer varchar not null,
    source varchar not null
);

create table if not exists contract (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    category varchar,
    product varchar,
    form integer not null,
    year_ceiling_cents bigint,
    lump_sum_cents bigint,
    lump_sum_months integer,
    final_claim_months integer,
    final_claim_day date,
    indexation_basis_points integer,
    first_day date not null,
    last_day date,
    source varchar not null
);

create table if not exists other_cost (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    kind integer not null,
    item varchar not null,
    is_expected boolean not null,
    task_field varchar,
    first_day date not null,
    last_day date not null,
    amount_cents bigint not null,
    source varchar not null
);

create table if not exists ledger_entry (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    booked_month date not null,
    task_field varchar,
    kind integer not null,
    provider varchar,
    amount_cents bigint not null,
    source varchar not null
);

create table if not exists production_statement (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    year integer not null,
    category varchar,
    product varchar,
    amount_cents bigint not null,
    is_audited boolean not null,
    source varchar not null
);

create table if not exists reassessment (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    allocation integer not null,
    reassessed_on date not null,
    outcome integer not null,
    source varchar not null
);

create table if not exists responsibility (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    child bigint not null,
    first_day date not null,
    last_day date,
    payer varchar,
    branch integer,
    evidence varchar,
    is_disputed boolean not null,
    source varchar not null
);

create table if not exists budget_entry (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    year integer not null,
    task_field varchar,
    category varchar,
    form integer,
    kind integer not null,
    decision varchar not null,
    decided_on date not null,
    amount_cents bigint not null,
    reason varchar,
    source varchar not null
);

create table if not exists registered_risk (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    code varchar not null,
    name varchar not null,
    chance_basis_points integer,
    low_cents bigint not null,
    likely_cents bigint not null,
    high_cents bigint not null,
    term integer not null,
    owner varchar,
    first_year integer not null,
    last_year integer,
    task_field varchar,
    mitigation varchar,
    source varchar not null
);

create table if not exists reserve_position (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    name varchar not null,
    kind integer not null,
    purpose integer not null,
    is_available boolean not null,
    year integer not null,
    balance_day date not null,
    balance_cents bigint not null,
    source varchar not null
);

create table if not exists state_contribution (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    year integer not null,
    part varchar not null,
    circular varchar not null,
    amount_cents bigint not null,
    source varchar not null
);

-- What was destroyed, so that it does not come in again: a keyed mark of a child (kind 1) or of an allocation (kind 2), and up to which day.
create table if not exists destroyed (
    municipality varchar not null,
    kind integer not null,
    mark bigint not null,
    until_day date not null
);
