import { usualPlaylists } from '@hall/core/domain/content/playlist';
import type { CommandInput, CommandName } from '@hall/core/contract/commands/registry';

const id = '01900000-0000-7000-8000-000000000001';
const startMs = 1_800_000_000_000;

const content: CommandInput<'posting.submit'>['content'] = {
  sourceChannel: 'staff_window',
  originName: null,
  occupationId: 'loader',
  headcount: 4,
  skillRequirements: '能搬50斤',
  licences: [],
  workContent: '仓库装卸纸箱',
  workAddress: '城东物流园一号门',
  workRegion: '990001',
  meetingPoint: '一号门岗亭',
  workStartMs: startMs,
  workEndMs: startMs + 36_000_000,
  shiftStart: '07:00',
  shiftEnd: '17:00',
  hoursPerDay: 9,
  employmentForm: 'temporary',
  payMinFen: 22_000,
  payMaxFen: 26_000,
  payUnit: 'day',
  pieceName: null,
  settlement: 'daily',
  settlementDay: null,
  welfare: { mealsPerDay: 1, lodging: false, transport: false, gear: true },
  insurance: 'employer_buys',
  hardshipFriendly: ['older'],
  contactName: '周师傅',
  contactPhone: '19900000001',
  phonePublic: true,
  realEmployerName: null,
};

const details: CommandInput<'employer.register'>['details'] = {
  type: 'enterprise',
  legalName: '东风物流有限公司',
  displayName: '东风物流',
  creditCode: '91990001000000000K',
  creditCodeOverride: null,
  regionCode: '990001',
  address: '城东物流园一号',
  industry: '物流',
  contactName: '周师傅',
  contactPhone: '19900000001',
  agentIdSeen: true,
};

const card: CommandInput<'worker.checkIn'>['card'] = {
  kind: 'resident',
  name: '张三',
  idNumber: '990001197001010014',
  gender: 'male',
  birthDate: '1970-01-01',
  regionCode: '990001',
  validTo: null,
};

const wishes: CommandInput<'worker.register'>['wishes'] = {
  occupationIds: ['loader'],
  availability: { when: 'today', part: 'day' },
  wantedPayMinFen: null,
  wantedPayUnit: null,
  wantedSettlement: null,
  trainingWish: false,
};

const page: CommandInput<'content.save'>['details'] = {
  kind: 'service',
  title: '免费服务',
  lines: ['求职登记不收费'],
  source: '本市场',
  validFromMs: startMs,
  validToMs: startMs + 86_400_000,
};

const market: CommandInput<'market.update'>['market'] = {
  code: '990001',
  name: '城东零工市场',
  siteKind: 'market',
  singleStaff: false,
  address: '城东路1号',
  opensAt: '05:00',
  closesAt: '18:00',
  hotline: '12333',
  complaintPhones: [{ label: '劳动监察', phone: '12333' }],
  minHourlyWageFen: 2_000,
  olderFromMale: 50,
  olderFromFemale: 40,
  zones: {},
  consentVersion: '1',
  playlists: usualPlaylists,
};

const visitToken = 'v'.repeat(43);
const text = '核实后处理';
const board = {
  layout: 'landscape' as const,
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 0.5,
  farthestViewerM: 8,
};

/** An input of the right shape for every command; the things it names need not exist. */
export const sampleInputs: { readonly [N in CommandName]: CommandInput<N> } = {
  'posting.saveDraft': { postingId: null, employerId: id, content },
  'posting.submit': { postingId: null, employerId: id, content },
  'posting.repost': {
    fromPostingId: id,
    headcount: 2,
    payMinFen: 20_000,
    payMaxFen: 24_000,
    workStartMs: startMs,
    workEndMs: startMs + 36_000_000,
  },
  'posting.approve': {
    postingId: id,
    version: 1,
    decisions: [{ hit: 'D1-01@workContent', exception: null, reason: '' }],
    fastLane: false,
  },
  'posting.rewrite': { postingId: id, version: 1, hitKeys: ['D1-01@workContent'] },
  'posting.reject': { postingId: id, version: 1, reason: 'incomplete', text },
  'posting.withdraw': { postingId: id, reason: 'employer_request', text },
  'posting.suspend': { postingId: id, reason: 'complaint', text },
  'posting.restore': { postingId: id, text },
  'posting.setTaken': { postingId: id, taken: 1 },
  'posting.report': { postingId: id, visitId: id, reason: 'wage' },
  'posting.archive': { postingId: id },
  'posting.rescan': { postingId: id },
  'posting.expire': { postingId: id },
  'lexicon.addWord': { severity: 'BLOCK', phrases: ['包车费'], basis: '本地规定', rewrite: '' },
  'lexicon.removeWord': { ruleId: 'L-01', reason: '经核实不适用' },
  'lexicon.downgrade': { ruleId: 'D5-02', reason: '经核实不适用' },
  'lexicon.reinstate': { ruleId: 'D5-02', reason: '经核实不适用' },
  'employer.register': { details },
  'employer.edit': { employerId: id, details },
  'employer.verify': {
    employerId: id,
    materials: ['recruitment_notice', 'business_licence'],
    hrLicenceNo: null,
    hrLicenceValidToMs: null,
  },
  'employer.blacklist': { employerId: id, text: '多次欠薪,已核实' },
  'employer.unblacklist': { employerId: id, text: '欠薪已经付清' },
  'worker.checkIn': { visitId: id, card, language: 'zh-CN' },
  'worker.turnAway': { visitId: id, language: 'en' },
  'worker.register': {
    visitId: id,
    identity: { by: 'card', card, phone: '19900000002' },
    consents: [
      { purpose: 'registration', given: true, textVersion: '1', textHash: 'a'.repeat(64) },
    ],
    wishes,
    elderMode: false,
    language: 'zh-CN',
  },
  'worker.open': { visitId: id, by: { with: 'code', code: '123456', phoneLast4: '0002' } },
  'worker.correct': { visitToken, wishes, phone: 'keep', elderMode: true },
  'worker.setPaused': { visitToken, paused: true },
  'worker.withdrawConsent': { visitToken, purpose: 'contact' },
  'worker.lapse': { workerId: id },
  'worker.delete': { visitToken },
  'slip.reprint': { code: '123456', language: 'en' },
  'slip.printed': { slipId: id, result: { outcome: 'unknown', fault: 'no_answer' } },
  'help.call': { page: 'attract' },
  'help.answer': { helpId: id },
  'content.save': { contentId: null, details: page },
  'content.approve': { contentId: id },
  'content.withdraw': { contentId: id },
  'notice.show': {
    notice: { text: '今日大雨,请走北门', level: 'info', untilMs: 4_000_000_000_000 },
  },
  'notice.clear': {},
  'market.update': { market },
  'terminal.invite': { kind: 'board', name: '大屏一', board },
  'terminal.configure': { terminalId: id, name: '大屏二', board },
  'terminal.revoke': { terminalId: id },
  'terminal.report': { devices: [{ device: 'printer', status: { state: 'ready' } }] },
  'staff.create': {
    loginName: 'somebody',
    displayName: '李四',
    jobNumber: '0042',
    roles: ['staff'],
    password: 'tea at five am',
  },
  'staff.setRoles': { staffId: id, roles: ['staff'] },
  'staff.setDisabled': { staffId: id, disabled: true },
  'staff.resetPassword': { staffId: id, password: 'tea at five am' },
  'staff.changePassword': { current: 'tea at five am', next: 'tea at six am' },
  'session.end': {},
};
