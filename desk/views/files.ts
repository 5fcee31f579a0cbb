/** 文件: what the last run wrote, in the order in which an office hands it on. */
import { fileName } from '../../templates/values/file-name.ts'
import { byCode, foldText } from '../../templates/values/text.ts'

export interface OutputFile {
  /** Relative to the office's folder. */
  readonly path: string
  readonly name: string
  /** Whose it is, or what it is of: a unit, a programme; `null` where it is of everything. */
  readonly about: string | null
}

export interface FileGroup {
  readonly title: string
  readonly what: string
  readonly files: readonly OutputFile[]
}

interface Kind extends Omit<FileGroup, 'files'> {
  readonly is: RegExp
}

const KINDS: readonly Kind[] = [
  { title: '汇总表', what: '阅看、打印；证件号、电话、账号已遮盖', is: /汇总-\d{4}\.xlsx$/ },
  { title: '上报件', what: '核对后盖章报上一级；内容完整', is: /上报-\d{4}\.xlsx$/ },
  { title: '发放表', what: '隐患奖励的领款名单；内容完整，请妥善保管', is: /发放表-\d{4}\.xlsx$/ },
  { title: '审定意见建议', what: '每条申报一行，已有意见的照录', is: /审定意见建议-\d{4}\.xlsx$/ },
  { title: '给各单位的回复和标记件', what: '盖章后发给报送单位', is: /\/返回\// },
  { title: '没有采用的文件的回复', what: '发给报送人，请其重报', is: /未采用的文件\// },
  { title: '清单和数字', what: '全部问题、全部记录和数字', is: /\.(csv|json)$/ },
]

const OTHER: Kind = { title: '其他', what: '结果文件夹里的其他文件', is: /./ }

/** `…/返回/历下区总工会/历下区（回复）.docx -> 历下区总工会`, `结果/济南市创新工作室/济南市/… -> 济南市创新工作室` */
const aboutOf = (path: string): string | null =>
  /\/返回\/([^/]+)\//.exec(path)?.[1] ?? /^结果\/([^/]+)\/[^/]+\//.exec(path)?.[1] ?? null

export function filesOf(results: readonly string[]): FileGroup[] {
  const kindOf = (path: string): Kind => KINDS.find(({ is }) => is.test(path)) ?? OTHER
  return [...KINDS, OTHER].flatMap((kind) => {
    const files = results
      .filter((path) => kindOf(path) === kind)
      .sort(byCode)
      .map((path) => ({ path, name: fileName(path), about: aboutOf(path) }))
    return files.length === 0 ? [] : [{ title: kind.title, what: kind.what, files }]
  })
}

/** The files whose name or unit holds some words. */
export function filesNamed(groups: readonly FileGroup[], words: string): readonly FileGroup[] {
  const wanted = foldText(words)
  if (wanted === '') return groups
  return groups.flatMap((group) => {
    const files = group.files.filter(({ path }) => foldText(path).includes(wanted))
    return files.length === 0 ? [] : [{ ...group, files }]
  })
}
