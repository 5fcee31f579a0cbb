/** What can be wrong with a file that should be a workbook, and what its sender is told to do. */

const ADVICE = {
  'empty-file': '文件是空的（0 字节）：请重新保存工作簿后再报送',
  'text-file': '这是文本或网页文件，只是扩展名像工作簿：请用 Excel 或 WPS 打开后另存为 .xlsx 再报送',
  'not-a-workbook': '这不是 Excel 工作簿：请确认选对了文件，用 Excel 或 WPS 另存为 .xlsx 再报送',
  encrypted: '工作簿有打开密码：请在 Excel 或 WPS 中取消密码后另存为 .xlsx 再报送',
  'legacy-xls': '这是旧版 .xls 工作簿：请在 Excel 或 WPS 中另存为 .xlsx 再报送',
  'binary-workbook': '这是二进制 .xlsb 工作簿：请在 Excel 或 WPS 中另存为 .xlsx 再报送',
  truncated: '工作簿不完整，可能没有下载或复制完：请向原处重新取得该文件',
  corrupt: '工作簿已损坏，无法读取：请用 Excel 或 WPS 打开并修复，另存为 .xlsx 后再报送',
  'too-large': '工作簿过大：请删除多余的空行、空列、图片和无关工作表后再报送',
  'forbidden-xml': '工作簿含有不允许的内容（DOCTYPE）：请用 Excel 或 WPS 重新另存为 .xlsx 后再报送',
} as const

export type WorkbookErrorCode = keyof typeof ADVICE

/** A file that cannot be read. `message` is for the sender (Chinese); `detail` says where and why, for us. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError'

  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: string,
    message: string = ADVICE[code],
  ) {
    super(message)
  }
}

export const corrupt = (detail: string): WorkbookError => new WorkbookError('corrupt', detail)
