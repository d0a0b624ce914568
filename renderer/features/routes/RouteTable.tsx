import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoutesAnswer, ShownRoute } from '../../../shared/contract/routes.ts';
import { obstacleText, routeName } from '../../../shared/i18n/sentences/routeText.ts';
import { useFormat } from '../../client/language.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Facts } from '../wizards/parts/Facts.tsx';
import { RouteCommands } from './RouteCommands.tsx';
import classes from './Routes.module.css';
import { ROUTE_ROWS, type RouteRow } from './routeRows.tsx';

/** Routes as columns, figures as rows. The row heads stay in sight when the window is narrow. */
export function RouteTable({ answer }: { readonly answer: RoutesAnswer }) {
  const { t } = useTranslation();
  const { list, language } = useFormat();
  const { routes, recommended } = answer;
  const possible = routes.filter((route) => route.possible);
  const isEmpty = ({ isNone }: RouteRow): boolean => isNone !== undefined && possible.every(isNone);
  const rows = possible.length === 0 ? ROUTE_ROWS.slice(0, 1) : ROUTE_ROWS.filter((row) => !isEmpty(row));
  const empty = possible.length === 0 ? [] : ROUTE_ROWS.filter(isEmpty);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keys.
    <section className={classes['scroll']} tabIndex={0} aria-label={t('window.routes.title')}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col" className={classes['corner']}>
              {t('window.routes.row.figure')}
            </th>
            {routes.map(({ kind }) => (
              <RouteHead key={kind} kind={kind} recommended={recommended?.kind === kind} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <th scope="row">{row.label(t, answer)}</th>
              {routes.map((route) => (
                <RouteCell
                  key={route.kind}
                  row={row}
                  route={route}
                  rows={index === 0 ? rows.length : 0}
                  recommended={recommended?.kind === route.kind}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('window.routes.row.steps')}</th>
            {routes.map((route) => (
              <td key={route.kind} data-recommended={recommended?.kind === route.kind || undefined}>
                {route.possible && <RouteCommands answer={answer} route={route} />}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {empty.length > 0 && (
        <p className={classes['none']}>
          {t('window.routes.noneAnywhere', { rows: list(empty.map((row) => row.label(t, answer).toLocaleLowerCase(language))) })}
        </p>
      )}
    </section>
  );
}

function RouteHead({ kind, recommended }: { readonly kind: ShownRoute['kind']; readonly recommended: boolean }) {
  const { t } = useTranslation();
  const words = useFormat();
  return (
    <th scope="col" data-recommended={recommended || undefined}>
      <span className={classes['name']}>{routeName(kind, words)}</span>
      {recommended && (
        // The star stands in the sentence above the table; here a long word needs the room.
        <Badge meaning="good">{t('window.routes.recommended')}</Badge>
      )}
      <span className={classes['aboutKind']}>{t(`window.routes.aboutKind.${kind}`)}</span>
    </th>
  );
}

interface RouteCellProps {
  readonly row: RouteRow;
  readonly route: ShownRoute;
  /** In the first row how many rows there are, else 0. */
  readonly rows: number;
  readonly recommended: boolean;
}

/** A route that cannot be taken says why in one cell down its whole column. */
function RouteCell({ row, route, rows, recommended }: RouteCellProps) {
  const { t } = useTranslation();
  const words = useFormat();
  if (route.possible) {
    return (
      <td data-recommended={recommended || undefined} data-bad={row.isBad?.(route) || undefined} data-row={row.id}>
        {row.cell(route, words)}
      </td>
    );
  }
  if (rows === 0) return null;
  return (
    <td rowSpan={rows} className={classes['impossible']}>
      <Badge meaning="still" icon={IconBan}>
        {t('window.routes.impossible')}
      </Badge>
      <p>{obstacleText(route.obstacle, words)}</p>
      <Facts facts={route.obstacle.facts} />
    </td>
  );
}
