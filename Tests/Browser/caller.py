"""A browser without a screen, for tests and benchmarks that send many requests at once."""

import http.client
import re
import urllib.parse

PASSWORD = "motcua-2018"


class Caller:
    """One browser on one connection."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.cookies = {}

    def request(self, method, path, body=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, content, answer.headers

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, fields):
        return self.request("POST", path, urllib.parse.urlencode(fields))

    def sign_in(self, user):
        page = self.get("/dang-nhap")[1].decode()
        names = re.findall(r'<input[^>]*type="(?:text|password)"[^>]*>', page)
        fields = {"csrf": hidden(page, "csrf")}
        for control, value in zip(names, (user, PASSWORD)):
            fields[re.search(r'name="([^"]+)"', control).group(1)] = value
        status = self.post("/dang-nhap", fields)[0]
        if status != 303:
            raise AssertionError(f"sign-in answered {status}")
        return self


def hidden(page, name):
    return re.search(rf'name="{name}" value="([^"]*)"', page).group(1)


def controls(page):
    """The fields that a browser would send of the page, as they stand."""
    fields = {}
    for tag in re.findall(r"<input[^>]*>", page):
        name = re.search(r'name="([^"]+)"', tag)
        kind = (re.search(r'type="([^"]+)"', tag) or [None, "text"])[1]
        if not name or kind in ("file", "submit") or kind in ("radio", "checkbox") and " checked" not in tag:
            continue
        fields[name.group(1)] = (re.search(r'value="([^"]*)"', tag) or [None, ""])[1]
    for name, body in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', page, re.S):
        chosen = re.search(r'value="([^"]*)"[^>]* selected', body) or re.search(r'value="([^"]*)"', body)
        fields[name] = chosen.group(1) if chosen else ""
    return fields


def filled(fields, page, number):
    """Another person each time, every paper there."""
    fields["submission"] = f"{0x10000000 + number:08x}-0000-7000-8000-{number:012x}"
    for name in re.findall(r'type="radio"[^>]*name="([^"]+)"', page):
        fields[name] = "co"
    fields.update({"so-giay": f"37{1000000 + number:07d}", "ho-ten": "Nguyễn Văn Đo", "dien-thoai": "không có",
                   "dia-chi": "Ấp Vĩnh Đông"})
    fields["viec"] = "luu"
    return fields
