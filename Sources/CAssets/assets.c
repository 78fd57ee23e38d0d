#include "include/assets.h"
#include <string.h>

// #embed is of C23; 638 KB cost a quarter of a second, as a Swift literal half a minute (STYLE B.5).
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char procedures[] = {
#embed "../../Data/procedures-2018.json"
};

static const unsigned char agencies[] = {
#embed "../../Data/vinh-thuan-2018.json"
};

static const unsigned char names[] = {
#embed "../../Data/names.json"
};

static const unsigned char forms[] = {
#embed "../../Data/forms-2018.json"
};

static const unsigned char photo[] = {
#embed "../../Data/demonstration-photo.png"
};

static const unsigned char style[] = {
#embed "../../Assets/style.css"
};

static const unsigned char script[] = {
#embed "../../Assets/script.js"
};

static const unsigned char screen_style[] = {
#embed "../../Assets/screen.css"
};

static const unsigned char screen_script[] = {
#embed "../../Assets/screen.js"
};

static const unsigned char favicon[] = {
#embed "../../Assets/favicon.svg"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    unsigned long count;
} assets[] = {
    {"procedures-2018.json", procedures, sizeof procedures},
    {"vinh-thuan-2018.json", agencies, sizeof agencies},
    {"names.json", names, sizeof names},
    {"forms-2018.json", forms, sizeof forms},
    {"demonstration-photo.png", photo, sizeof photo},
    {"style.css", style, sizeof style},
    {"script.js", script, sizeof script},
    {"screen.css", screen_style, sizeof screen_style},
    {"screen.js", screen_script, sizeof screen_script},
    {"favicon.svg", favicon, sizeof favicon},
};

const unsigned char *motcua_asset(const char *name, unsigned long *count) {
    for (unsigned long index = 0; index < sizeof assets / sizeof *assets; index++) {
        if (strcmp(assets[index].name, name) == 0) {
            *count = assets[index].count;
            return assets[index].bytes;
        }
    }
    return 0;
}
