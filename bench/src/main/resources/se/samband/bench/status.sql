-- Rulebook "standard", 1000 Mbit/s, terrestrial technology, on the day ?1, as one question. 0 is false, 1 undetermined, 2 true.
WITH judged AS (
  SELECT building, state,
    technology <> 'satellite' AS technology,
    technology IN ('fibre', 'cable', 'vdsl', 'xdsl') AS line,
    technology IN ('fibre', 'unstated') AS speaks_of_all,
    CASE
      WHEN down_mbit IS NOT NULL THEN 2 * (down_mbit >= 1000)
      WHEN technology = 'fibre' OR state = 'granted' THEN 2
      WHEN technology IN ('vdsl', 'xdsl') THEN 0
      ELSE 1
    END AS speed,
    distance_m IS NULL OR distance_m <= 50 OR technology = 'vdsl' AS near,
    plan_date IS NULL AND d.as_of >= date(?1, '-1 year')
      OR plan_date BETWEEN ?1 AND date(?1, '+3 years') AS plan_open,
    CASE WHEN confidence >= 60 AND d.as_of >= date(?1, '-5 years') THEN 2 ELSE 1 END AS sure
  FROM claim JOIN delivery d ON d.id = delivery_id
  WHERE d.withdrawn_at IS NULL
), reached AS (
  SELECT building, state,
    CASE
      WHEN NOT technology OR state = 'passed' AND NOT near OR state = 'planned' AND NOT plan_open THEN 0
      ELSE min(speed, sure)
    END AS verdict,
    CASE
      WHEN state = 'none' THEN speaks_of_all * sure
      WHEN state IN ('connected', 'passed', 'dry') AND line THEN min(2 - speed, sure)
      ELSE 0
    END AS absent
  FROM judged
), summed AS (
  SELECT building,
    max(verdict * (state = 'connected')) AS connected,
    max(verdict * (state = 'passed')) AS passed,
    max(verdict * (state = 'planned')) AS planned,
    max(verdict * (state = 'dry')) AS dry,
    max(absent) AS absent
  FROM reached GROUP BY building
)
SELECT CASE
    WHEN connected = 2 THEN 'connected'
    WHEN passed = 2 THEN 'passed'
    WHEN planned = 2 THEN 'planned'
    WHEN dry = 2 THEN 'dry'
    WHEN absent = 2 AND max(connected, passed, planned, dry) = 0 THEN 'unserved'
    ELSE 'unknown'
  END AS status, count(*)
FROM building LEFT JOIN summed ON building = fid
GROUP BY 1
