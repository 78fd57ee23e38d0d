int motcua_placeholder;
