-- The children to destroy.
create temporary table doomed_child (
    child bigint not null
);
