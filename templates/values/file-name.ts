/** A file's name as people read it, from a path of any system. */

/** `来件/历下区总工会.xlsx -> 历下区总工会.xlsx`. */
export const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** `来件/历下区总工会.xlsx -> 历下区总工会`. */
export const fileStem = (path: string): string => fileName(path).replace(/\.[^.]*$/, '')
