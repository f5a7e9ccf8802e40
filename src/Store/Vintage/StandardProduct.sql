-- The national product list, and with an empty product the categories that are no form of help: what a product code means where the municipality's own dictionary is silent. Filled from the product's own data.
create temporary table standard_product (
    category varchar not null,
    product varchar not null,
    description varchar not null,
    form integer not null
);
