#include <libpq-fe.h>
#include <string.h>

// PG_DIAG_… and type ids are macros or live in a header of the server.
static const int motcua_diag_sqlstate = PG_DIAG_SQLSTATE;
static const int motcua_diag_message = PG_DIAG_MESSAGE_PRIMARY;
static const int motcua_diag_detail = PG_DIAG_MESSAGE_DETAIL;
static const int motcua_diag_table = PG_DIAG_TABLE_NAME;
static const int motcua_diag_column = PG_DIAG_COLUMN_NAME;
static const int motcua_diag_constraint = PG_DIAG_CONSTRAINT_NAME;

static void motcua_ignore_notice(void *context, const char *message) {
    (void)context;
    (void)message;
}

/// Notices ("relation already exists, skipping") would go to the program's standard error.
static inline void motcua_silence(PGconn *connection) {
    PQsetNoticeProcessor(connection, motcua_ignore_notice, 0);
}
