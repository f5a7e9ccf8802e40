-- What came in, with where it came from. Rows are only ever added. One text for DuckDB and PostgreSQL.
-- Every fact carries: intake (our sequence number), line (in the file), known (when it became known outside).

create table if not exists intake (
    intake bigint not null primary key,
    file_name varchar not null,
    kind varchar,
    municipality varchar,
    provider varchar,
    known date,
    identity_high bigint not null,
    identity_low bigint not null,
    content_high bigint not null,
    content_low bigint not null,
    refused boolean not null,
    taken_in timestamp not null
);

-- A file that does not count any more, from the day on which that became known. It has a number among those of the files, so that an earlier stand does not know of it.
create table if not exists withdrawal (
    intake bigint not null primary key,
    municipality varchar not null,
    known date not null,
    withdrawn bigint not null,
    reason varchar not null,
    author varchar not null,
    taken_in timestamp not null
);

create table if not exists finding (
    intake bigint not null,
    line integer not null,
    rule varchar not null,
    severity integer not null,
    sentence varchar not null,
    element varchar,
    cents bigint,
    provider varchar
);

create table if not exists child_fact (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    child bigint not null,
    birth_date date not null,
    birth_date_precision varchar,
    sex varchar not null
);

create table if not exists allocation_version (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    child bigint not null,
    number integer not null,
    provider varchar not null,
    category varchar,
    product varchar,
    decided timestamp not null,
    first_day date not null,
    last_day date,
    change_reason varchar,
    volume integer,
    unit varchar,
    frequency varchar,
    budget_cents integer,
    legal_status varchar
);

create table if not exists delivery_start (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    child bigint not null,
    provider varchar not null,
    allocation integer,
    category varchar,
    product varchar,
    allocation_first_day date,
    first_day date not null,
    status varchar not null
);

create table if not exists delivery_stop (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    child bigint not null,
    provider varchar not null,
    allocation integer,
    category varchar,
    product varchar,
    allocation_first_day date,
    first_day date not null,
    last_day date not null,
    end_reason varchar not null,
    status varchar not null
);

create table if not exists claim (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    number bigint not null,
    first_day date not null,
    last_day date not null,
    signed_on date not null,
    submitted_cents bigint not null,
    message bigint not null
);

create table if not exists claim_line (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    claim bigint not null,
    child bigint not null,
    reference bigint not null,
    previous_reference bigint,
    allocation integer not null,
    category varchar not null,
    product varchar not null,
    first_day date not null,
    last_day date not null,
    volume integer not null,
    unit varchar not null,
    tariff_cents integer,
    amount_cents bigint not null
);

create table if not exists claim_answer (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    number bigint,
    message bigint not null,
    submitted_cents bigint,
    granted_cents bigint,
    refused_whole boolean not null,
    return_codes varchar not null
);

create table if not exists refused_line (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    claim bigint not null,
    reference bigint not null,
    amount_cents bigint not null,
    return_codes varchar not null
);

create table if not exists reply (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    answers varchar not null,
    message bigint not null,
    signed_on date not null
);

create table if not exists reply_code (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    answers varchar not null,
    message bigint not null,
    level integer not null,
    element varchar not null,
    code varchar not null,
    child bigint,
    allocation integer,
    category varchar,
    product varchar,
    reference bigint
);

create table if not exists care_request (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    child bigint not null,
    provider varchar not null,
    reference bigint not null,
    kind integer not null,
    change integer not null,
    allocation integer,
    category varchar,
    product varchar,
    first_day date,
    last_day date,
    volume integer,
    unit varchar,
    frequency varchar,
    budget_cents integer,
    referrer varchar,
    reason varchar
);

create table if not exists granted_request (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    child bigint not null,
    provider varchar not null,
    reference bigint not null,
    allocation integer not null
);

create table if not exists request_answer (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    provider varchar not null,
    reference bigint not null,
    answer varchar not null,
    refusal_reason varchar,
    responsible_municipality varchar
);

create table if not exists tariff (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    product varchar not null,
    provider varchar,
    unit varchar not null,
    first_day date not null,
    last_day date,
    tariff_cents integer not null,
    source varchar not null
);

create table if not exists product_meaning (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    category varchar,
    product varchar not null,
    description varchar not null,
    form integer not null,
    task_field varchar,
    successor varchar,
    first_day date not null,
    last_day date,
    source varchar not null
);

create table if not exists population (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    neighbourhood varchar not null,
    year integer not null,
    age integer not null,
    residents integer not null,
    source varchar not null
);

create table if not exists residence (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    child bigint not null,
    neighbourhood varchar not null,
    first_day date not null,
    last_day date,
    source varchar not null
);

create table if not exists key_figure (
    intake bigint not null,
    line integer not null,
    municipality varchar not null,
    known date not null,
    region varchar not null,
    kind varchar not null,
    name varchar not null,
    year integer not null,
    residents integer,
    youths_with_care integer,
    youths_with_care_per_mille integer
);

-- What takes long to work out and stays true: what it is, the day as known on, what it rests on, and the outcome. No fact: thrown away, it is worked out again.
create table if not exists kept_work (
    municipality varchar not null,
    subject varchar not null,
    as_of date not null,
    basis varchar not null,
    outcome varchar not null
);
