int cphonenumber_placeholder(void);
