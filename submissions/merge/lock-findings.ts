/** What is said of accepted records: that a later sending waits, and that the accepted one is no longer there. */
import type { Judged } from '../../rules/judgement.ts'
import { receipts } from '../../templates/forms/receipts.ts'
import { onCell } from '../check/cell-finding.ts'
import type { Office } from '../office/office.ts'
import { officeFinding } from '../office/office-finding.ts'
import type { Locked } from './locks.ts'

export function lockFindings(
  { waiting, lost }: Locked,
  office: Office | undefined,
  programme: string,
): Judged[] {
  const later = [...waiting].map(([application, kept]) =>
    onCell(application.sheet, application.record, 'number', {
      code: 'merge/locked',
      severity: 'info',
      message: `编号 ${application.number} 已经接收（《${kept.submission.file}》），仍按接收的一份计；这一份要等收件工会解锁后才采用`,
      mend: '确需改用这一份的，请与收件工会联系解锁；不改的不用处理',
    }),
  )
  if (office === undefined) return later
  const gone = lost.map(({ receipt }) =>
    officeFinding(office, receipts, receipt, 'file', programme, {
      severity: 'error',
      message: `已接收的“${receipt.row.name ?? receipt.row.number}”在收件和存档里都找不到，本次没有计入`,
      mend: '请把这份文件放回“存档”文件夹；不再采用的，先解锁并写明理由',
    }),
  )
  return [...later, ...gone]
}
