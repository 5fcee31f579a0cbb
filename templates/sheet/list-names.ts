/** The lists that forms leave open. */
export type ListName = '申报项目' | '单位类型'
