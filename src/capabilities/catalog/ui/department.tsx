import { useSuspenseQuery } from '@tanstack/react-query';
import { Icon } from '../../../ui-kit/icon.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { ForbiddenState } from '../../../ui-kit/states.tsx';
import { catalogQuery } from './data.ts';
import styles from './department.module.css';
import { OfferGrid } from './home.tsx';
import { useLocalised } from './localised.ts';
import { useOffers } from './offers.ts';
import { useCatalogWords } from './words.ts';

/** What one department offers, service by service. */
export function Department({ departmentKey }: { departmentKey: string }) {
  const say = useCatalogWords();
  const localised = useLocalised();
  const { data } = useSuspenseQuery(catalogQuery);
  const offers = useOffers(data);
  const room = data.departments.find(({ key }) => key === departmentKey);
  if (room === undefined) return <ForbiddenState />;
  return (
    <>
      <Back to="/">{say('backHome')}</Back>
      <h1 className={styles['title']}>{localised(room.name)}</h1>
      {room.services.map(({ id, name, summary, requestTypes }) => (
        <section key={id} className={styles['service']} aria-labelledby={`service-${id}`}>
          <h2 id={`service-${id}`}>{localised(name)}</h2>
          <p>{localised(summary)}</p>
          <OfferGrid isAtHome offers={offers.filter((offer) => requestTypes.some((type) => type.id === offer.id))} />
        </section>
      ))}
    </>
  );
}

/** The way back, above the title. */
export function Back({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} look="quiet" className={styles['back']}>
      <Icon name="chevron-left" /> {children}
    </Link>
  );
}
