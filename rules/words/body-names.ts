/** Names of bodies below no list of ours (bureaus, zones, enterprises), with the short forms that everybody knows. */

/** Offices of a government by their short names; each counts only right before 局, 委, 厅 or 系统. */
const DEPARTMENTS: readonly (readonly [short: string, whole: string])[] = [
  ['住建', '住房和城乡建设'],
  ['住房城乡建设', '住房和城乡建设'],
  ['人社', '人力资源和社会保障'],
  ['人力资源社会保障', '人力资源和社会保障'],
  ['卫健', '卫生健康'],
  ['发改', '发展和改革'],
  ['发展改革', '发展和改革'],
  ['工信', '工业和信息化'],
  ['国资', '国有资产监督管理'],
  ['文旅', '文化和旅游'],
  ['市场监管', '市场监督管理'],
  ['自规', '自然资源和规划'],
  ['应急', '应急管理'],
  ['城管', '城市管理'],
  ['交通', '交通运输'],
  ['教体', '教育和体育'],
  ['农业', '农业农村'],
  ['行政审批', '行政审批服务'],
  ['退役军人', '退役军人事务'],
]

const DEPARTMENT = new RegExp(`(${DEPARTMENTS.map(([short]) => short).join('|')})(?=[局委厅]|系统)`)
const WHOLE = new Map(DEPARTMENTS)

/** Kinds of zone by their short names. */
const ZONES: readonly (readonly [short: string, whole: string])[] = [
  ['高新区', '高新技术产业开发区'],
  ['经开区', '经济技术开发区'],
  ['综保区', '综合保税区'],
  ['起步区', '新旧动能转换起步区'],
]

/** Only the legal form goes: a group and a company of its name are two. */
const LEGAL_FORM = /(股份有限公司|有限责任公司|有限公司|公司)$/

/** One key for the spellings of one body; a key, never shown. Places before the name are left alone. */
export function bodyKey(loose: string): string {
  const body = loose
    .replace(/委员会$/, '委')
    .replace(DEPARTMENT, (short) => WHOLE.get(short)!)
    .replace(LEGAL_FORM, '')
  const zone = ZONES.find(([short, whole]) => body.endsWith(short) && !body.endsWith(whole))
  return zone === undefined ? body : `${body.slice(0, -zone[0].length)}${zone[1]}`
}
