/** A studio of the ordinary type applies in one of three categories. */
import { chosenCategory } from '../../../rules/studios/chosen-category.ts'
import { provincial } from '../studio-law.ts'

export const categoryClause = chosenCategory({
  id: 'SD-06-6',
  law: provincial,
  reading:
    '只要求劳模和工匠人才创新工作室分类别申报，齐鲁工匠、齐鲁大工匠创新工作室可以不填。另一种读法三种类型都要选，不取。',
})
