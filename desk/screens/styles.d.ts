/** Style sheets are bundled by Vite; to the compiler they are nothing. */
declare module '*.css' {}
