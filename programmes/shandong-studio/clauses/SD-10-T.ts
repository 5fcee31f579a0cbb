/** An application to the province that was verified as untrue is out. */

import { verified } from '../../../rules/studios/verified.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import type { shandongStudioApplication } from '../forms/studio-application.ts'
import { provincial } from '../studio-law.ts'

export const verifiedClause = verified({
  id: 'SD-10-T',
  law: provincial,
  alsoReads: ['verifiedOn', 'verificationDocument'],
  more: (row) => {
    const { verifiedOn, verificationDocument } = row as Row<typeof shandongStudioApplication>
    return [
      ...(verifiedOn ? [{ name: '核实日期', value: verifiedOn.toString() }] : []),
      ...(verificationDocument ? [{ name: '通报文号', value: verificationDocument }] : []),
    ]
  },
})
