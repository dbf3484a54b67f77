-- What the place of a meeting is called in languages, and what readers should know about a version in
-- theirs: JSON objects by language tag, beside the words that were entered first.
alter table meeting add column places text default '{}' not null;
alter table language_version add column notes text default '{}' not null;
