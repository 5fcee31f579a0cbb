/** An application to the province that was verified as untrue is out. */
import type { Row } from '../../templates/form.ts'
import type { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import { provincial } from '../../programmes/shandong-studio/studio-law.ts'
import { verified } from '../shared/verified.ts'

export const provinceVerified = verified({
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
