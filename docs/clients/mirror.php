<?php
// Keeps a mirror of a press centre's texts in a folder: one file a text, and the cursor. PHP 8.1 or newer.
// php mirror.php https://visnyk.example/v1/changes ./mirror 'locale=uk&tag=osvita' [--once]
[, $address, $folder, $filter, $once] = $argv + [1 => '', '', '', ''];

function ask(?string $after): ?array
{
    global $address, $filter, $once;
    parse_str($filter, $query);
    if ($after !== null) $query['after'] = $after;
    if ($once === '') $query['wait'] = 15;
    $headers = getenv('VISNYK_KEY') ? ['Authorization: Bearer ' . getenv('VISNYK_KEY')] : [];
    $context = stream_context_create(['http' => ['header' => $headers, 'ignore_errors' => true, 'timeout' => 60]]);
    $body = file_get_contents("$address?" . http_build_query($query), false, $context);
    if ($body === false) throw new RuntimeException('no answer');
    $status = (int) explode(' ', $http_response_header[0])[1];
    if ($status === 429 || $status >= 500) {
        preg_match('/^Retry-After: (\d+)/mi', implode("\n", $http_response_header), $found);
        sleep((int) ($found[1] ?? 30));
        return ask($after);
    }
    $answer = json_decode($body, true, 512, JSON_THROW_ON_ERROR);
    if ($status === 200) return $answer;
    if (str_ends_with($answer['type'], '#problem-bad-cursor')) return null; // start again
    throw new RuntimeException("{$answer['type']}: {$answer['detail']}");
}

is_dir($folder) || mkdir($folder, 0777, true);
for ($after = is_file("$folder/cursor") ? file_get_contents("$folder/cursor") : null, $isDone = false; !$isDone; ) {
    $page = ask($after);
    foreach ($page['changes'] ?? [] as ['id' => $id, 'item' => $item]) {
        $file = preg_match('/^urn:uuid:([0-9a-f-]{36})$/', $id, $found) ? "$folder/$found[1].json" : throw new RuntimeException($id);
        file_put_contents("$file.new", json_encode($item, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
        rename("$file.new", $file); // published, revised, embargoed: the text as it is now
        if ($item === null) unlink($file); // withdrawn, or removed from what the filter asks for: take it down
    }
    $after = $page['cursor'] ?? null; // kept after the texts: whatever happens in between, nothing is lost
    $after === null ? unlink("$folder/cursor") : file_put_contents("$folder/cursor", $after);
    $isDone = $once !== '' && $page !== null && !$page['hasMore'];
}
