import '@hall/shell/exit-preload';
