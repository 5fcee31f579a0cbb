/**
 * What the program itself finds, without a rule of law: how a workbook is laid out, what reading makes of it, what
 * an office's own workbooks and several sendings say of each other, and why a file is not used. One line each, for `explain` and the pane.
 */

interface CodeWords {
  /** What is found, in one Chinese sentence. */
  readonly says: string
  /** How it is mended. */
  readonly mend: string
}

const TEMPLATE = '请用本年度模板填报，表头照模板，不要增删'
const COUNTED = '读得对的不用改；其中有申报内容的，请填到模板的相应栏目'

const CODES = {
  'form/required': { says: '必填的栏目没有填', mend: '请照表头批注填写' },
  'form/unreadable': {
    says: '单元格里的内容不是这一栏要的：日期、数字、选项或完整的号码',
    mend: '请照问题所写改填；号码末几位已丢失的，照证件重新录入',
  },
  'form/unit': { says: '金额与表头的单位不像是配套的', mend: '请核对单位；确实无误的，在“说明”栏写明' },
  'form/filled-down': {
    says: '同上、合并单元格照上一行的内容读取',
    mend: '读得对的不用改；不对的请逐格填写',
  },
  'form/total': { says: '合计与各行之和不同，汇总按各行计', mend: '请重新合计' },
  'form/short-name': { says: '名称照正式名称读取', mend: '请填正式名称，中间不留空格' },
  'layout/header-missing': { says: '工作表里没有找到表头', mend: TEMPLATE },
  'layout/column-missing': { says: '缺少必填的一列或一栏', mend: TEMPLATE },
  'layout/column-unlike': { says: '有一列像是模板的一列，表头写法不同，没有读取', mend: TEMPLATE },
  'layout/column-repeated': { says: '同一列或同一栏出现两次，只读取一处', mend: '请只留一处' },
  'layout/not-read': { says: '模板以外的工作表、列、行或单元格，没有读取', mend: COUNTED },
  'layout/hidden': { says: '内容在隐藏的表、行或列中，照样读取', mend: '不该报的，请取消隐藏后删去' },
  'layout/sheet-missing': { says: '缺少必须报送的工作表', mend: '请用本年度模板补上这张表后重新报送' },
  'layout/no-parameters': { says: '没有“填报参数”表，按办法和本级通知校验', mend: TEMPLATE },
  'layout/old-edition': { says: '模板版本不是本年度的', mend: '请换用本年度模板' },
  'layout/parameters-changed': { says: '“填报参数”表被改动过', mend: '请改用本年度模板，不要改“填报参数”表' },
  'layout/linked': { says: '公式引用了其他文件，读取的是上次保存的结果', mend: '请核对，最好粘贴成数值' },
  'judge/no-parameter': {
    says: '缺少参数，没有判断',
    mend: '请在“填报参数”表或“年度通知要素”表中补上该参数后重新校验',
  },
  'layout/struck-out': { says: '内容加了删除线', mend: '作废的，请删去；有效的，请取消删除线' },
  'merge/copy': { says: '本文件的另一张表有一字不差的同一条，只算一次', mend: '不用处理；用不着的可以删去' },
  'merge/other-unit': { says: '表上写的填报单位不是报送单位', mend: '请核实是否放错、填错，改成一致' },
  'merge/contradicts': { says: '同一单位两份文件的版本号、日期相同，内容不同', mend: '请说明以哪份为准' },
  'merge/sending': { says: '几次报送之间有出入，或文件名与内容对不上', mend: '请与报送单位核实' },
  'merge/after-sending': { says: '已经发生的事，日期晚于报送日期', mend: '请核对日期和报送日期' },
  'merge/days-moved': { says: '整份文件的日期都差四年零一天', mend: '请把各表的日期逐一改对' },
  'merge/not-resent': { says: '后一次报送里没有前一次的申报，照样计入', mend: '请与报送单位核实是否撤回' },
  'merge/late': { says: '首次报送晚于截止日', mend: '请与收件工会联系，同意延期的由其写明' },
  'merge/locked': { says: '已经接收的申报又来了新的一份', mend: '确需改用的，请与收件工会联系解锁' },
  'layout/changed-since': {
    says: '上报件写好以后，有的行改过、加过或删去了',
    mend: '请与上报的工会核实；确要改的，由其在原处改好、重新汇总上报',
  },
  'layout/unsigned': { says: '上报件没有填制表、负责人或日期', mend: '请填好后签名、盖章再报' },
  'office/sheet-missing': { says: '办公室工作簿缺少一张表，按没有填写处理', mend: '请不要删除工作表' },
  'office/differs': { says: '同一办公室两份工作簿写的不同', mend: '请把两处改成一样' },
  'office/decision-incomplete': {
    says: '审定意见缺审定日期，或不推荐、剔除的没有写明理由',
    mend: '请补填审定日期和理由',
  },
  'office/named-unfit': {
    says: '拟命名名单里的一行与报送、校验结论或审定意见不一致，或重复',
    mend: '请核对名单和审定意见，使两处一致',
  },
  'office/out-of-order': {
    says: '排序在前的没有列入拟命名名单，排序在后的列入了',
    mend: '请按排序调整名单；另有理由的，在“审定意见”的“说明”栏写明',
  },
  'office/tie-at-cap': {
    says: '排序并列的正好在命名控制数的界线上，只列入了一部分',
    mend: '请先定出先后；已经定了的，在名单的“说明”栏写明理由',
  },
  'office/one-leader': {
    says: '一人领衔两个工作室，都推荐或列入了名单',
    mend: '请核实：是的只留一个；不是的，在“说明”栏写明',
  },
  'office/other-year': {
    says: '通知或延期的日期不是本年度的，像是往年的，没有采用',
    mend: '请照今年的通知改填',
  },
  'office/line': { says: '办公室工作簿里的一行没有采用，或须核对', mend: '请照问题所写改正这一行' },
  'foreign/sender': {
    says: '别的表样没有“报送信息”表，报送单位照文件名或表上所写读取',
    mend: '请办公室在“报送认定”表里确认',
  },
  'foreign/changed': { says: '与对照过的表样不同', mend: '请办公室重新对照这张表样' },
  'foreign/lacks': {
    says: '别的表样没有某些栏目，有关条款没有判断',
    mend: '请审核人对照申报材料核对，或改用本系统的模板报送',
  },
  'foreign/not-parted': {
    says: '表样的一栏对应本系统两栏，这一格看不出从哪里分',
    mend: '请写成“甲/乙”，中间用斜线隔开',
  },
  'foreign/mapping': {
    says: '“表样对照”里的一行没有采用：对应的栏目没有，或不止一个',
    mend: '请照本系统模板的表头写“本系统栏目”',
  },
  'intake/unknown-sender': {
    says: '别的表样，看不出是谁报送的',
    mend: '请办公室在“报送认定”表里填报送单位并确认',
  },
  'intake/no-access': { says: '没有读取权限', mend: '请检查文件权限后重试' },
  'intake/not-here': { says: '文件还在网盘上，没有下载到本机', mend: '请打开一次，等下载完再运行' },
  'intake/busy': { says: '文件正被别的程序占用', mend: '请关闭后重试' },
  'intake/gone': { says: '读取时文件已不在原处', mend: '请检查后重试' },
  'intake/link': { says: '符号链接，没有读取', mend: '请把文件本身复制过来' },
  'intake/nothing-inside': { says: '压缩包或邮件里没有报送文件', mend: '请把工作簿放进去重新报送' },
  'intake/empty': { says: '工作簿是空的', mend: '请填写后再报送' },
  'intake/printed-rollup': { says: '这是汇总后供查看、打印的工作簿', mend: '请换用报送的工作簿或上报件' },
  'intake/no-info': { says: '缺少“报送信息”表，不知道是谁报送的哪一项', mend: '请用本年度模板填报' },
  'intake/info-incomplete': { says: '“报送信息”没有填全，或填的读不出来', mend: '请照所指的单元格改填' },
  'intake/unknown-programme': { says: '申报项目不在受理之列', mend: '请从下拉列表选申报项目' },
  'intake/other-programme': {
    says: '“报送信息”写的是一个项目，里面是另一个项目的申报表',
    mend: '请改正申报项目或换用对应模板',
  },
  'intake/no-application': { says: '缺少申报表', mend: '请用本年度模板重新填报' },
  'intake/misplaced': {
    says: '不该由这里汇总：单位、层级、年度或收件工会不符',
    mend: '请核对“报送信息”，报到该报的工会',
  },
  'intake/office-book': {
    says: '办公室工作簿，不当作报送读取',
    mend: '请放到办公室的工作簿一起，不要放在报送里',
  },
  'intake/no-office': {
    says: '不是办公室工作簿：没有“办公室信息”表',
    mend: '请用办公室工作簿的空白表填写',
  },
  'intake/office-incomplete': { says: '“办公室信息”表没有填全', mend: '请填全工会名称、工会层级和年度' },
  'intake/other-office': { says: '“办公室信息”里的工会不在这里', mend: '请核对工会名称和层级' },
} as const satisfies Readonly<Record<string, CodeWords>>

export type FindingCode = keyof typeof CODES

export const findingCodes: Readonly<Record<FindingCode, CodeWords>> = CODES

/** The words of a code; `null` for the id of a rule. */
export const wordsOfCode = (code: string): CodeWords | null =>
  Object.hasOwn(CODES, code) ? CODES[code as FindingCode] : null
