-- One product of the national list.
insert into standard_product (category, product, description, form) values ($1, $2, $3, $4);
