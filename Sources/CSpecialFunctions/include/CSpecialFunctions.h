int cspecial_placeholder(void);
