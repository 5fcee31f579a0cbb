/** What can be wrong with a file that should be a workbook, and what its sender is told to do. */

const SAVE_AS = '请用 Excel 或 WPS 打开后另存为 .xlsx 再报送'
const FILL_IN = '不是工作簿：请用本年度模板（.xlsx）填报；作为证明材料的，请另行报送'

const ADVICE = {
  'empty-file': '文件是空的（0 字节），可能没有下载完：请重新取得或保存工作簿后再报送',
  zeros: '文件里全是空字节，内容已经丢失（多半是拷贝中断或磁盘故障）：请向原处重新取得该文件',
  protected: '文件被单位的加密（防泄密）软件加密，这里读不出来：请在本单位解密后再报送',
  mail: '这是邮件，里面没有附件：请把工作簿作为附件另存出来再报送',
  'outlook-mail': '这是 Outlook 邮件：请打开它，把附件中的工作簿另存出来再报送',
  'cloud-link': '这只是在线文档的链接，里面没有表格：请在网页中下载（导出）为 .xlsx 再报送',
  shortcut: '这是快捷方式，里面没有内容：请报送它所指的文件',
  'text-file': `这是文本文件，不是表格：${SAVE_AS}`,
  'web-page': `这是网页，只是扩展名像工作簿：${SAVE_AS}`,
  'xml-workbook': `这是 XML 表格（Excel 2003），只是扩展名像工作簿：${SAVE_AS}`,
  'not-a-workbook': '这不是 Excel 工作簿：请确认选对了文件，用 Excel 或 WPS 另存为 .xlsx 再报送',
  archive: '这是压缩包：请解压后报送其中的工作簿，或压缩成 .zip 再报送',
  document: `是文字文档，${FILL_IN}`,
  presentation: `是演示文稿，${FILL_IN}`,
  'page-document': `是版式文件（PDF、OFD），${FILL_IN}`,
  picture: `是图片，${FILL_IN}`,
  numbers: '这是苹果 Numbers 表格：请在 Numbers 中导出为 Excel（.xlsx）再报送',
  iwork: `是苹果 Pages、Keynote 文稿，${FILL_IN}`,
  'mind-map': `是思维导图，${FILL_IN}`,
  'uniform-office': '这是 UOF（标文通）文件：请在 WPS 或永中 Office 中另存为 .xlsx 再报送',
  'open-document': '这是 .ods 表格：请在 WPS 或 LibreOffice 中另存为 .xlsx 再报送',
  'et-workbook': '是 WPS 的 .et 格式：请在 WPS 中另存为 .xlsx 再报送',
  encrypted: '工作簿有打开密码：请在 Excel 或 WPS 中取消密码后另存为 .xlsx 再报送',
  'legacy-xls': '这是旧版 .xls 工作簿：请在 Excel 或 WPS 中另存为 .xlsx 再报送',
  'older-xls': '这是 Excel 95 或更早的工作簿：请在 Excel 或 WPS 中另存为 .xlsx 再报送',
  'binary-workbook': '这是二进制 .xlsb 工作簿：请在 Excel 或 WPS 中另存为 .xlsx 再报送',
  truncated: '文件不完整，可能没有下载或复制完：请向原处重新取得该文件',
  corrupt: '工作簿已损坏，无法读取：请用 Excel 或 WPS 打开并修复，另存为 .xlsx 后再报送',
  'bad-csv': '这份 CSV 读不完整：请用 Excel 或 WPS 打开，核对后另存为 .xlsx 再报送',
  'unsafe-path': '压缩包里的文件名不安全（指向压缩包以外），没有读取：请重新压缩后再报送',
  'too-large': '工作簿过大：请删除多余的空行、空列、图片和无关工作表后再报送',
  unwritable: '这份工作簿不能就地改写：请用 Excel 或 WPS 另存为 .xlsx 后再试，没有写入',
  'forbidden-xml': '工作簿含有不允许的内容（DOCTYPE）：请用 Excel 或 WPS 重新另存为 .xlsx 后再报送',
} as const

export type WorkbookErrorCode = keyof typeof ADVICE

/** What each code says: what the file is, and after the colon what its sender does. */
export const workbookErrors: Readonly<Record<WorkbookErrorCode, string>> = ADVICE

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
