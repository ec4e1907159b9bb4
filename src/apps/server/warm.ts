import { publicPages } from '../../capabilities/policy/pages/pages.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { locales } from '../../kernel/i18n/locale.ts';
import { log } from '../../kernel/log/log.ts';
import { registry } from './registry.ts';

/**
 * Reads and renders the policy once in each language, as it stands at the operator’s own address: connections, plans and code are then ready
 * for whoever asks first. Nobody waits for it, and where it fails whoever asks is told why.
 */
export async function warmPolicy(): Promise<void> {
  try {
    const operator = await operatorTenant();
    if (operator === undefined) return;
    for (const locale of locales) await publicPages['']?.({ locale, tenant: { id: operator, name: '' }, isOperator: true, registry });
  } catch (fault) {
    log.fault('policy not read ahead', fault);
  }
}
