import { describe, expect, it } from 'vitest'
import { certificateNumbers } from '../../../../programmes/shandong-studio/clauses/SD-10-4.ts'
import { CRAFTSMAN, saysOf } from '../../../support/studios.ts'

describe('rule SD-10-4', () => {
  it.each([
    [{}, []],
    [{ honour: '济南市劳动模范', honourCertificate: '第 1 号' }, []],
    [{ honour: '济南市劳动模范' }, ['warning honourCertificate']],
    [{ honour: '济南市劳动模范', honourCertificate: '无' }, ['warning honourCertificate']],
    [{ honour: '无' }, []],
    [{ skillGrade: '高级工', skillCertificate: 'JN1' }, []],
    [{ skillGrade: '高级工' }, ['warning skillCertificate']],
    [{ skillGrade: '学徒工' }, []],
    [{ type: CRAFTSMAN, honour: '齐鲁工匠', skillGrade: '技师' }, []],
  ])('a leader with %j: %j', (studio, expected) => {
    expect(saysOf(certificateNumbers, 'SD', { studio })).toEqual(expected)
  })

  it.each([
    [{ name: '李四', skillGrade: '技师', certificate: 'JN2' }, []],
    [{ name: '李四', skillGrade: '技师' }, ['warning certificate']],
    [{ name: '李四' }, []],
    [{ name: '李四', skillGrade: '学徒工' }, []],
    [{ name: '张 三', skillGrade: '技师' }, []],
  ])('a member with %j: %j', (member, expected) => {
    expect(saysOf(certificateNumbers, 'SD', { team: [member] })).toEqual(expected)
  })
})
