-- What translators leave alone, such as the numbers of a sheet, is the same in all languages.
alter table text_unit add column translatable boolean default true not null;
