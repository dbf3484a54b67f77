-- When a document is expected in a language in which it is not published yet.
create table document_due (
    symbol varchar(200) not null references document (symbol),
    language varchar(35) not null,
    due date not null,
    primary key (symbol, language)
);
