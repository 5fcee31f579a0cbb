/** What the reader of a marked copy is told of places that were left alone. */

const sheet = (name: string): string => `工作表“${name}”`

export const leftWords = {
  workbook:
    '工作簿的内部结构无法安全改写，未写入标记：请用 Excel 或 WPS 另存为 .xlsx 后重新校验，或按校验结果清单修改',
  signed: '文件带有数字签名，写入标记后签名失效：以原文件的签名为准',
  encoding: (name: string) => `${sheet(name)}的内部编码不是 UTF-8，未写入标记：请按“校验结果”逐条修改`,
  broken: (name: string) => `${sheet(name)}的内部结构不完整，未写入标记：请按“校验结果”逐条修改`,
  large: (name: string) => `${sheet(name)}过大，未写入标记：请按“校验结果”逐条修改`,
  missing: (name: string) => `工作簿中没有可标记的${sheet(name)}：该表的问题只列在“校验结果”中`,
  outside: (name: string, cells: number) =>
    `${sheet(name)}有 ${cells} 处问题不在 Excel 的行列范围内，未写入标记：见“校验结果”`,
  hidden: (name: string) => `${sheet(name)}原有的条件格式优先，个别标记的颜色可能显示不出：以“校验结果”为准`,
  threaded: (name: string) => `${sheet(name)}已有会话批注，为免改动未添加批注：颜色已标，说明见“校验结果”`,
  notesUnreadable: (name: string) =>
    `${sheet(name)}原有批注无法安全改写，未添加批注：颜色已标，说明见“校验结果”`,
  keptNotes: (name: string, cells: number) =>
    `${sheet(name)}有 ${cells} 个单元格已有他人批注，予以保留：我们的说明见“校验结果”`,
} as const
