-- The number or letter of a unit as its own version prints it, where that is known: (b), ب), I.
alter table text_unit add column mark varchar(80);
