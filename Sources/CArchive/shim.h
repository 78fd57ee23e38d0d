#include <archive.h>
#include <archive_entry.h>
#include <libxml/xmlreader.h>
