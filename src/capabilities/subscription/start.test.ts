import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { keeper, machine } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { newId } from '../../kernel/shared/ids.ts';
import { priceList, startTrial } from './public.ts';

const house = openHouse();

async function nova(): Promise<string> {
  const id = newId();
  const slug = `nova-${id.slice(-6)}`;
  await house.owner.query('insert into installation.tenant (id, slug, name, made_at) values ($1, $2, $3, $4)', [
    id,
    slug,
    'Nova',
    new Date(),
  ]);
  return id;
}

const contractsOf = async (tenantId: string) =>
  (
    await house.owner.query('select kind, document_version, customer, ends_at from app.contract where tenant_id = $1 order by kind', [
      tenantId,
    ])
  ).rows;

test('Nova signs up: a trial of 30 days, under an agreement and a processing agreement that end with it', async () => {
  const tenantId = await nova();
  const trial = await transact(keeper(tenantId, 'administration'), (call) => startTrial(call, { tenantId, plan: 'team' }));

  expect(trial).toMatchObject({ plan: 'team', state: 'trial' });
  expect(Number(trial.endsAt) - Number(trial.startedAt)).toBe(30 * 86_400_000);
  const same = { document_version: '2026-11', customer: 'Nova', ends_at: trial.endsAt };
  expect(await contractsOf(tenantId)).toEqual([
    { kind: 'agreement', ...same },
    { kind: 'processing', ...same },
  ]);
});

test('nobody begins a second trial, nor one of another tenant', async () => {
  const acme = { tenantId: tenants.acme.id, plan: 'team' } as const;
  await expect(transact(machine(acme.tenantId, 'administration'), (call) => startTrial(call, acme))).rejects.toThrow(
    'There is a subscription already',
  );
  await expect(transact(machine(tenants.globex.id, 'administration'), (call) => startTrial(call, acme))).rejects.toThrow(
    'of its own tenant',
  );
});

test('Ada, who answers for nothing, begins no trial', async () => {
  const tenantId = await nova();
  const ada = { ...machine(tenantId, 'service'), kind: 'person', id: people.ada.id } as const;
  await expect(transact(ada, (call) => startTrial(call, { tenantId, plan: 'team' }))).rejects.toThrow('You may not do this here');
  expect(await contractsOf(tenantId)).toEqual([]);
});

test('the price list goes from small to large, and a year costs less than twelve months', () => {
  expect(priceList().map(({ key }) => key)).toEqual(['team', 'company', 'selfRun']);
  expect(priceList().every(({ price }) => price.year < 12 * price.month)).toBe(true);
});
