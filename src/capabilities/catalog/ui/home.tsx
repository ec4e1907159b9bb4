import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../../ui-kit/icon.tsx';
import { catalogQuery } from './data.ts';
import styles from './home.module.css';
import { useLocalised } from './localised.ts';
import { type Offer, useOffers } from './offers.ts';
import { useCatalogWords } from './words.ts';

/** What most people come for; absent until somebody asked for something. */
export function AskedMost() {
  const say = useCatalogWords();
  const { data } = useSuspenseQuery(catalogQuery);
  const offers = useOffers(data);
  const popular = data.popular.flatMap((id) => offers.find((offer) => offer.id === id) ?? []);
  if (popular.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="asked-most">
      <h2 id="asked-most" className={styles['heading']}>
        {say('askedMost')}
      </h2>
      <OfferGrid offers={popular} />
    </section>
  );
}

/** Offers as a quiet grid in one card; at home in their department they say what they are instead of where. */
export function OfferGrid({ offers, isAtHome = false }: { offers: readonly Offer[]; isAtHome?: boolean }) {
  return (
    <ul className={styles['grid']}>
      {offers.map(({ id, key, name, line, summary, time, icon }) => (
        <li key={id}>
          <Link to="/ask/$key" params={{ key }} className={styles['offer']}>
            <Icon name={icon} />
            <span className={styles['offerName']}>{name}</span>
            <span className={styles['offerLine']}>{isAtHome ? summary : line}</span>
            {isAtHome && time !== '' && <span className={styles['offerLine']}>{time}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Every department that offers the reader something. */
export function Departments() {
  const say = useCatalogWords();
  const localised = useLocalised();
  const { departments } = useSuspenseQuery(catalogQuery).data;
  if (departments.length === 0) return <p className={styles['empty']}>{say('noServices')}</p>;
  return (
    <section className={styles['section']} aria-labelledby="departments">
      <h2 id="departments" className={styles['heading']}>
        {say('departments')}
      </h2>
      <nav className={styles['departments']} aria-labelledby="departments">
        {departments.map(({ id, key, name, services }) => (
          <Link key={id} to="/departments/$key" params={{ key }} className={styles['department']}>
            <span>{localised(name)}</span>
            <small>{say('services', { count: services.flatMap(({ requestTypes }) => requestTypes).length })}</small>
          </Link>
        ))}
      </nav>
    </section>
  );
}
