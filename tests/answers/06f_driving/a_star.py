"""Answers to `a_star`: the prefix is the verdict, the name the idea or the misconception."""

import heapq

import numpy as np

EQUIVALENT = {
    "if price <= paid.get(step, np.inf):": "an equal price, another of several cheapest ways",
}


def right_dictionary_of_ways(cost, start, goal):
    queue, done = [(0.0, 0.0, [start])], set()
    while queue:
        _, price, way = heapq.heappop(queue)
        if way[-1] == goal:
            return way
        if way[-1] in done:
            continue
        done.add(way[-1])
        for r, c in neighbours(cost, way[-1]):
            new = price + cost[r, c]
            heapq.heappush(queue, (new + abs(r - goal[0]) + abs(c - goal[1]), new, [*way, (r, c)]))
    return None


def right_smallest_of_a_dictionary(cost, start, goal):
    paid, came_from, waiting = {start: 0.0}, {}, {start}
    while waiting:
        cell = min(waiting, key=lambda p: paid[p] + abs(p[0] - goal[0]) + abs(p[1] - goal[1]))
        if cell == goal:
            way = [goal]
            while way[0] != start:
                way.insert(0, came_from[way[0]])
            return tuple(way)
        waiting.remove(cell)
        for step in neighbours(cost, cell):
            price = paid[cell] + float(cost[step])
            if step not in paid or price < paid[step]:
                paid[step], came_from[step] = price, cell
                waiting.add(step)
    return None


def right_back_from_the_sweeps(cost, start, goal):
    paid = cheapest(cost, start)
    if not np.isfinite(paid[goal]):
        return None
    way = [goal]
    while way[-1] != start:
        r, c = way[-1]
        around = [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]
        inside = [p for p in around if 0 <= p[0] < cost.shape[0] and 0 <= p[1] < cost.shape[1]]
        way.append(min(inside, key=lambda p: paid[p]))
    return way[::-1]


def right_octile_free_manhattan(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + np.abs(np.subtract(step, goal)).sum(), step))
    return None


def wrong_dijkstra(cost, start, goal):
    """says: queue g + h"""
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price, step))
    return None


def wrong_greedy(cost, start, goal):
    """says: it drives through the mud"""
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (abs(step[0] - goal[0]) + abs(step[1] - goal[1]), step))
    return None


def wrong_pays_for_the_cell_it_leaves(cost, start, goal):
    """says: you pay for the cell that you enter"""
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[cell]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + abs(step[0] - goal[0]) + abs(step[1] - goal[1]), step))
    return None


def wrong_counts_steps(cost, start, goal):
    """says: it drives through the mud"""
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + 1
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + abs(step[0] - goal[0]) + abs(step[1] - goal[1]), step))
    return None


def wrong_price_of_the_step_alone(cost, start, goal):
    """says: does the price hold what was paid before?"""
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + abs(step[0] - goal[0]) + abs(step[1] - goal[1]), step))
    return None


def wrong_promises_too_much(cost, start, goal):
    """says: it drives through the mud"""
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + 10 * (abs(step[0] - goal[0]) + abs(step[1] - goal[1])), step))
    return None


def wrong_twice_the_way_ahead(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + 2 * (abs(step[0] - goal[0]) + abs(step[1] - goal[1])), step))
    return None


def wrong_first_come_first_served(cost, start, goal):
    """says: a cell may be reached again, more cheaply"""
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if step not in paid:
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + abs(step[0] - goal[0]) + abs(step[1] - goal[1]), step))
    return None


def wrong_distance_to_the_start(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + abs(step[0] - start[0]) + abs(step[1] - start[1]), step))
    return None


def wrong_rows_only(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + abs(step[0] - goal[0]), step))
    return None


def wrong_without_absolute_values(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + step[0] - goal[0] + step[1] - goal[1], step))
    return None


def wrong_straight_line(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + np.hypot(step[0] - goal[0], step[1] - goal[1]), step))
    return None


def wrong_forgets_where_it_came_from(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, start
                heapq.heappush(queue, (price + abs(step[0] - goal[0]) + abs(step[1] - goal[1]), step))
    return None


def wrong_largest_of_both(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + max(abs(step[0] - goal[0]), abs(step[1] - goal[1])), step))
    return None


def wrong_nothing_where_start_is_goal(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None and len(way) <= cost.size and start != goal:
                way.append(came_from[way[-1]])
            return way[::-1] if start != goal else []
        for step in neighbours(cost, cell):
            price = paid[cell] + cost[step]
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                heapq.heappush(queue, (price + abs(step[0] - goal[0]) + abs(step[1] - goal[1]), step))
    return None


def wrong_queues_each_cell_once(cost, start, goal):
    paid, came_from, queue = {start: 0.0}, {start: None}, [(0.0, start)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == goal:
            way = [cell]
            while came_from[way[-1]] is not None:
                way.append(came_from[way[-1]])
            return way[::-1]
        for step in neighbours(cost, cell):
            price, seen = paid[cell] + cost[step], step in paid
            if price < paid.get(step, np.inf):
                paid[step], came_from[step] = price, cell
                if not seen:
                    heapq.heappush(queue, (price + abs(step[0] - goal[0]) + abs(step[1] - goal[1]), step))
    return None
