import fs from 'node:fs';
import Database from 'better-sqlite3';
import { tenantCopy } from '/work/main/electron/store/migrations/0001TenantCopy.ts';

const [, , dir, target] = process.argv;
const t = performance.now();
let files = fs.readdirSync(dir!).sort();
const keep: any[] = [];
let parse = 0;
fs.rmSync(target!, { force: true });
const db = new Database(target!);
db.pragma('page_size=8192');
db.pragma('journal_mode=MEMORY');
db.pragma('synchronous=OFF');
db.pragma('locking_mode=EXCLUSIVE');
db.pragma('foreign_keys=OFF');
db.exec('BEGIN EXCLUSIVE');
db.exec(tenantCopy.tables);
const addUser = db.prepare(`INSERT INTO users VALUES (${Array(17).fill('?').join(', ')})`);
const addEntry = db.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
const addMember = db.prepare('INSERT OR IGNORE INTO memberships VALUES (?, ?)');
const skuKey = new Map<string, number>(),
  groupKey = new Map<string, number>(),
  userKey = new Map<string, number>(),
  opt = new Map<string, number>();
const key = (m: Map<string, number>, k: string) => {
  let v = m.get(k);
  if (v === undefined) {
    v = m.size;
    m.set(k, v);
  }
  return v;
};
files = [
  ...files.filter((f) => f.startsWith('groups')),
  ...files.filter((f) => f.startsWith('users')),
  ...files.filter((f) => f.startsWith('members')),
];
let ins = 0;
for (const f of files) {
  const p = performance.now();
  const v = JSON.parse(fs.readFileSync(dir + '/' + f, 'utf8')).value;
  parse += performance.now() - p;
  const q = performance.now();
  if (f.startsWith('groups')) for (const g of v) key(groupKey, g.id);
  if (f.startsWith('users'))
    for (const u of v) {
      const k = key(userKey, u.id);
      addUser.run(
        k,
        u.id,
        u.displayName,
        u.userPrincipalName,
        u.mail,
        u.department,
        u.jobTitle,
        u.companyName,
        u.officeLocation,
        u.city,
        u.country,
        u.usageLocation,
        u.userType,
        u.accountEnabled ? 1 : 0,
        u.onPremisesSyncEnabled ? 1 : null,
        u.licenseAssignmentStates.length,
        0,
      );
      u.licenseAssignmentStates.forEach((s: any, i: number) =>
        addEntry.run(
          k,
          i,
          key(skuKey, s.skuId),
          s.assignedByGroup === null ? null : key(groupKey, s.assignedByGroup),
          key(opt, s.disabledPlans.join()),
          s.state,
          s.error,
          1600000000,
        ),
      );
    }
  if (f.startsWith('members')) {
    const g = key(groupKey, f.slice(8, 44));
    for (const m of v) addMember.run(g, userKey.get(m.id));
  }
  ins += performance.now() - q;
}
const q = performance.now();
db.exec(tenantCopy.indexes);
const ix = performance.now() - q;
db.exec('COMMIT');
db.close();
const c = process.cpuUsage();
console.log(
  'cpu',
  (c.user + c.system) / 1e3,
  'baseline total',
  performance.now() - t,
  'parse',
  parse,
  'insert',
  ins,
  'index',
  ix,
  'maxrss',
  process.resourceUsage().maxRSS / 1e3,
  fs.statSync(target!).size / 1e6,
);
