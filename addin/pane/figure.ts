/** `12480 -> 12,480` */
export const figure = (count: number): string => count.toLocaleString('zh-CN')
