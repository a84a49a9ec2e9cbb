extern "C" int cspecial_placeholder(void){return 0;}
