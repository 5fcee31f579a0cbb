/** Confirmed lines of 表样对照 that cannot be followed: the office is asked, and nothing is read by them. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged } from '../../rules/judgement.ts'
import { formMapping, WHOLE_FORM } from '../../templates/forms/form-mapping.ts'
import type { NoticeOf } from '../office/office.ts'
import { idOf, officeFinding } from '../office/office-finding.ts'
import { foreignForms } from './foreign-form.ts'

export const mappingFaults = (registry: Registry, office: NoticeOf): Judged[] =>
  foreignForms(registry, office).unclear.map((line) => {
    const { label, column, programme } = line.row
    const whole = label === WHOLE_FORM
    return officeFinding(office, formMapping, line, 'column', idOf(registry, programme), {
      code: 'foreign/mapping',
      severity: 'error',
      message: whole
        ? `“${column ?? ''}”不是${programme ?? '这个申报项目'}的表，这张表样没有采用`
        : `本系统没有“${column ?? ''}”这一栏，或不止一栏叫这个名字，“${label}”没有读取`,
      mend: whole
        ? '请照本系统的表名填写“本系统栏目”，并核对“申报项目”'
        : '请照本系统模板的表头填写，分组的写成“领衔人·姓名”；没有对应的填“不对应”',
    })
  })
