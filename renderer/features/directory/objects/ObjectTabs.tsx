import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../Directory.module.css';

interface ObjectTabsProps<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly tab: Tab; readonly label: string; readonly content: () => ReactNode }[];
  readonly chosen: Tab;
  readonly onChoose: (tab: Tab) => void;
}

/** Tabs of an object's page, kept in the address; only the chosen one is drawn. */
export function ObjectTabs<Tab extends string>({ label, tabs, chosen, onChoose }: ObjectTabsProps<Tab>) {
  return (
    <Tabs
      className={classes['tabs']!}
      value={chosen}
      onChange={(value) => {
        const found = tabs.find(({ tab }) => tab === value);
        if (found !== undefined) onChoose(found.tab);
      }}
    >
      <Tabs.List aria-label={label}>
        {tabs.map(({ tab, label: name }) => (
          <Tabs.Tab key={tab} value={tab}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ tab, content }) => (
        <Tabs.Panel key={tab} value={tab} className={classes['fill']!}>
          {tab === chosen && content()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
