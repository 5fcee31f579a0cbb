/** Every honour and grade that is claimed has a certificate with a number. */

import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { members } from '../../../templates/forms/members.ts'
import { foldText } from '../../../templates/values/text.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

const MEND = '请照证书填编号，没有编号的填表彰文号；确实没有证书的，在“说明”栏写明'

export const certificateNumbers = workbookRule({
  id: 'SD-10-4',
  severity: 'error',
  forms: { studios: shandongStudioApplication, members },
  reads: {
    studios: ['number', 'type', 'leader', 'honour', 'honourCertificate', 'skillGrade', 'skillCertificate'],
    members: ['number', 'name', 'skillGrade', 'certificate'],
  },
  when: { studios: (row) => row.type === '劳模和工匠人才创新工作室' },
  checks: '领衔人填报的荣誉、领衔人和成员填报的技能等级都有证书编号，缺编号的要求说明；有没有证书见材料清单',
  reading: '荣誉和等级要有证书可查，编号只用来对照；没有编号的不判不符，写明即可。学徒工没有证书，不问。',
  mend: MEND,
  holds: ({ studios, members: people }, _params, senders) => {
    const teamOf = new ByNumber(people, senders)
    return studios.flatMap((studio): RowFault[] => {
      const lacking = (
        claim: 'honour' | 'skillGrade',
        certificate: 'honourCertificate' | 'skillCertificate',
        what: string,
      ): RowFault[] => {
        const claimed = studio[claim]
        if (claimed === undefined || saysNothing(claimed) || claimed === '学徒工') return []
        if (!saysNothing(studio[certificate]) || senders.reported(studio, certificate)) return []
        return [
          {
            row: studio,
            blames: certificate,
            severity: 'warning',
            says: `领衔人填了${what}“${claimed}”，没有填证书编号`,
            related: [{ row: studio, key: claim }],
          },
        ]
      }
      const team = teamOf.all(studio).flatMap((member): RowFault[] => {
        const { name, skillGrade } = member
        if (skillGrade === undefined || skillGrade === '学徒工' || !saysNothing(member.certificate)) return []
        const isLeader =
          name !== undefined && studio.leader !== undefined && foldText(name) === foldText(studio.leader)
        // The leader's own certificate stands on the application.
        if (isLeader || senders.reported(member, 'certificate')) return []
        return [
          {
            row: member,
            blames: 'certificate',
            severity: 'warning',
            says: `成员${name ?? ''}填了职业技能等级“${skillGrade}”，没有填证书编号`,
            related: [{ row: member, key: 'skillGrade' }],
          },
        ]
      })
      return [
        ...lacking('honour', 'honourCertificate', '荣誉称号'),
        ...lacking('skillGrade', 'skillCertificate', '职业技能等级'),
        ...team,
      ]
    })
  },
})
