-- The tool that a kit was made for, and which part of the document it holds.
alter table kit add column tool varchar(40) default 'generic' not null;
alter table kit add column units varchar(20) default 'all' not null;

-- The state as the file worded it, before the role of whoever brought it lowered it.
alter table segment_change add column returned_state varchar(200);
