#ifndef MOTCUA_ASSETS_H
#define MOTCUA_ASSETS_H

/// The bytes of the file of that name in Data/ or Assets/, valid for ever, and how many there are; NULL for another name.
const unsigned char *_Nullable motcua_asset(const char *_Nonnull name, unsigned long *_Nonnull count);

#endif
