import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { unitContact } from '../../../submissions/office/unit-contact.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { office, rowsOf, submission } from '../support/node.ts'

const [STUDIOS, HAZARDS] = ['济南市创新工作室', '济南市隐患排查奖励']
const sent = (unit: string, version: number, over: Partial<Submission>): Submission => ({
  ...submission('jinan-hazard', { unit, version, sheets: [rowsOf(hazardApplication, [])] }),
  ...over,
})
const own = office('济南市总工会', [
  rowsOf(allocations, [
    { programme: STUDIOS, unit: '槐荫区总工会', contact: '王芳', phone: '0531-10012345' },
    { programme: HAZARDS, unit: '槐荫区总工会', contact: '李敏', phone: '0531-10054321' },
    { programme: STUDIOS, unit: '市中区总工会', contact: '孙丽' },
    { programme: HAZARDS, unit: '市中区总工会' },
    { programme: HAZARDS, unit: '天桥区总工会' },
  ]),
])
const nobody = { contact: undefined, phone: undefined }

describe('whom an office asks for at a unit', () => {
  it.each([
    ['by the line of the programme', '槐荫区总工会', HAZARDS, { contact: '李敏', phone: '0531-10054321' }],
    ['by another line of the unit', '市中区总工会', HAZARDS, { contact: '孙丽', phone: undefined }],
    ['nobody where the list names nobody', '天桥区总工会', HAZARDS, nobody],
    ['nobody of a unit that is not on the list', '历城区总工会', HAZARDS, nobody],
  ])('%s', (_, unit, programme, expected) => expect(unitContact(unit, [], own, programme!)).toEqual(expected))

  it('what the unit says of itself comes first, its latest word before its earlier', () => {
    const files = [
      sent('槐荫区总工会', 1, { contact: '旧人', phone: '1' }),
      sent('槐荫区总工会', 3, { contact: undefined, phone: undefined }),
      sent('槐荫区总工会', 2, { contact: '新人', phone: '2' }),
      sent('市中区总工会', 1, { contact: '别家', phone: '3' }),
    ]
    expect(unitContact('槐荫区总工会', files, own, HAZARDS!)).toEqual({ contact: '新人', phone: '2' })
    expect(unitContact('槐荫区总工会', [files[1]!], own, HAZARDS!).contact).toBe('李敏')
    expect(unitContact('槐荫区总工会', [], undefined, HAZARDS!)).toEqual(nobody)
  })
})
