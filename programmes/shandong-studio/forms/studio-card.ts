/** 创新工作室申报表 under the provincial measure, as the card that is sealed and filed. */
import {
  achievementsPart,
  categoryKinds,
  categoryParts,
  projectsPart,
  teamPart,
} from '../../../templates/forms/studio-card.ts'
import type { CardPlan } from '../../../templates/sheet/form.ts'

const ORDINARY = ['technical', 'service', 'management']
/** Studios of craftsmen are named for their title (第十一条), whatever their category. */
const CRAFTSMAN = ['craftsman']

const leader = [
  'leader',
  'leaderIdentityKind',
  'leaderIdentity',
  'leaderPost',
  'leaderOnFrontLine',
  'leaderTitle',
  'honour',
  'honourLevel',
  'honourCertificate',
  'skillGrade',
  'skillCertificate',
] as const

export const shandongStudioCard: CardPlan = {
  title: '山东省劳模和工匠人才创新工作室申报表',
  purpose: '一个工作室一张；团队成员、创新课题、创新成果写在同一张上',
  kinds: [
    ...categoryKinds({ type: '劳模和工匠人才创新工作室' }),
    { id: 'craftsman', name: '齐鲁工匠', given: {} },
  ],
  parts: [
    {
      title: '工作室',
      fields: [
        'number',
        'studio',
        'category',
        'type',
        'foundedOn',
        'foundingDocument',
        'foundingDocumentOn',
        'namedOn',
        'appliedOn',
        'namedBy',
        'namingDocument',
      ],
    },
    {
      title: '所在单位',
      fields: [
        'employer',
        'creditCode',
        'department',
        'unitNature',
        'legalPerson',
        'unionFoundedOn',
        'unionTermEnds',
        'researchBody',
      ],
    },
    { title: '领衔人', only: ORDINARY, fields: [...leader, 'leaderDeeds'] },
    {
      title: '领衔人',
      only: CRAFTSMAN,
      fields: [...leader, 'craftsmanTitle', 'craftsmanYear', 'leaderDeeds'],
    },
    {
      title: '场所、制度与经费',
      fields: [
        'address',
        'area',
        'facilities',
        'zones',
        'sitePhotos',
        'hasPlaque',
        'hasOrganization',
        'hasDuties',
        'hasGoals',
        'hasRules',
        'signEvidence',
        'systems',
        'fundsProof',
        'employerFunds',
        'dailyFunds',
      ],
    },
    {
      title: '团队情况',
      fields: ['members', 'frontLine', 'apprentices', 'trained', 'backbones', 'promoted', 'activityCount'],
    },
    ...categoryParts,
    teamPart(['name', 'age', 'education', 'skillGrade', 'title', 'frontLine', 'certificate', 'explanation']),
    projectsPart(10),
    {
      title: '材料清单',
      fields: [
        'material1',
        'material2',
        'material3',
        'material4',
        'material5',
        'material6',
        'material7',
        'sealed',
      ],
    },
    { title: '需要说明的情况', fields: ['explanation'] },
    {
      title: '核实情况（由上级工会填写）',
      fields: ['verification', 'verifiedOn', 'verificationDocument', 'basicConditions'],
    },
    achievementsPart([
      'name',
      'kind',
      'level',
      'prize',
      'grade',
      'receivedOn',
      'issuer',
      'certificate',
      'patentNumber',
      'winners',
      'grantedOn',
      'applied',
      'scope',
      'economicBenefit',
      'socialBenefit',
      'benefitProof',
      'scopeProof',
      'explanation',
    ]),
    {
      title: '推荐意见',
      opinions: [
        { says: 'baseOpinion', on: 'baseOpinionOn' },
        { says: 'countyOpinion', on: 'countyOpinionOn' },
        { says: 'cityOpinion', on: 'cityOpinionOn' },
      ],
    },
  ],
}
