/** A finding in the words of a list: where, what, on which ground, and how to mend it. */
import { type Finding, SEVERITY_NAMES } from './finding.ts'

export interface FindingWords {
  /** 必须修改, 须说明, 待审核 or 提示. */
  readonly severity: string
  /** `第 12 行`, or `整表` for a whole sheet, `整个文件` for a whole file. */
  readonly row: string
  /** `本级命名日期（H12）`; empty where no cell is meant. */
  readonly cell: string
  readonly says: string
  /** `第六条（一）`; empty where no article stands behind it. */
  readonly article: string
  readonly mend: string
  /** All of it in one line, parted by ` · `. */
  readonly line: string
}

/** `市创新工作室办法第六条（一）`; empty for findings that rest on no article. */
export const basisOf = ({ measure, article }: Pick<Finding, 'measure' | 'article'>): string =>
  article === null ? '' : `${measure ?? ''}${article}`

/** The address of a cell as people know it; `null` in a Word document, whose tables have rows and no addresses. */
const addressShown = ({ file, address }: Pick<Finding, 'file' | 'address'>): string | null =>
  /\.docx$/i.test(file) ? null : address

/** `创新工作室申报表 H12`, `创新工作室申报表 第 12 行` where no cell is meant; empty for a whole file. */
export function placeWords(finding: Pick<Finding, 'file' | 'sheet' | 'address' | 'row'>): string {
  const { sheet, row } = finding
  const at = addressShown(finding) ?? (row === null ? null : `第 ${row} 行`)
  return [sheet, at].filter(Boolean).join(' ')
}

function rowWords({ sheet, row }: Finding): string {
  if (row !== null) return `第 ${row} 行`
  return sheet === null ? '整个文件' : '整表'
}

function cellWords(finding: Finding): string {
  const { header } = finding
  const address = addressShown(finding)
  if (header === null) return address === null ? '' : address
  return address === null ? header : `${header}（${address}）`
}

export function wordsOf(finding: Finding): FindingWords {
  const parts = {
    row: rowWords(finding),
    cell: cellWords(finding),
    says: finding.message,
    article: finding.article ?? '',
    mend: finding.mend,
  }
  const line = Object.values(parts)
    .filter((part) => part !== '')
    .join(' · ')
  return { severity: SEVERITY_NAMES[finding.severity], ...parts, line }
}
